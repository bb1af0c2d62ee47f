/** The guide beside the screen comes when F1 is first pressed. */
export const loadHelp = async () => (await import('./help-panel.tsx')).HelpPanel;
