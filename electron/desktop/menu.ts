/**
 * The application menu in the office's language. Most items name a command of the screen, which answers it as if its
 * key had been pressed; the keys themselves stay with the page, which knows when a text field has the focus.
 */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { desktopText, type Language } from './desktop-text.ts';
import { type MenuWord, menuText } from './menu-text.ts';

export type MenuActions = {
  /** Name of a command of the renderer's key table. */
  choose(command: string): void;
  importFiles(): void;
};

export function showMenu(language: Language, actions: MenuActions): void {
  app.setAboutPanelOptions({ applicationName: desktopText().appName, applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(language, actions)]));
}

type Item = MenuItemConstructorOptions;

function menuTemplate(language: Language, actions: MenuActions): readonly Item[] {
  const text = menuText[language];
  const command = (word: MenuWord, accelerator: string, name: string = word): Item => ({
    id: name,
    label: text[word],
    accelerator,
    registerAccelerator: false,
    click: () => actions.choose(name),
  });
  const role = (word: MenuWord, name: NonNullable<Item['role']>): Item => ({ label: text[word], role: name });
  const line: Item = { type: 'separator' };
  const importFiles: Item = { ...command('importFiles', 'CmdOrCtrl+O'), click: () => actions.importFiles() };

  return [
    {
      label: text.file,
      submenu: [
        importFiles,
        command('newEntry', 'CmdOrCtrl+N'),
        line,
        command('print', 'CmdOrCtrl+P'),
        line,
        command('settings', 'CmdOrCtrl+,', 'goSettings'),
        line,
        { ...role('quit', 'quit'), accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        role('undo', 'undo'),
        role('redo', 'redo'),
        line,
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('selectAll', 'selectAll'),
        line,
        command('find', 'CmdOrCtrl+K', 'search'),
      ],
    },
    {
      label: text.go,
      submenu: [
        command('goHome', 'CmdOrCtrl+1'),
        command('goInbox', 'CmdOrCtrl+2'),
        command('goDrafts', 'CmdOrCtrl+3'),
        command('goDeadlines', 'CmdOrCtrl+4'),
        command('goReceived', 'CmdOrCtrl+5'),
        command('goSent', 'CmdOrCtrl+6'),
        command('goNumbers', 'CmdOrCtrl+7'),
        command('goKeeping', 'CmdOrCtrl+8'),
        command('goStatistics', 'CmdOrCtrl+9'),
      ],
    },
    {
      label: text.view,
      submenu: [
        // Their usual keys belong to the page on the desk, which zooms the letter.
        { ...role('zoomIn', 'zoomIn'), accelerator: 'CmdOrCtrl+Shift+Plus' },
        { ...role('zoomOut', 'zoomOut'), accelerator: 'CmdOrCtrl+Shift+-' },
        { ...role('resetZoom', 'resetZoom'), accelerator: 'CmdOrCtrl+Shift+0' },
        line,
        { ...role('fullScreen', 'togglefullscreen'), accelerator: 'F11' },
      ],
    },
    {
      label: text.help,
      submenu: [
        command('guide', 'F1', 'help'),
        command('keySheet', 'CmdOrCtrl+/'),
        line,
        role('about', 'about'),
      ],
    },
  ];
}
