/** Letters, enclosures and annexes of the file as a tree: walked by arrows, dragged by mouse or keyboard, changed by menu. */
import {
  BookOpen,
  CalendarClock,
  CircleCheck,
  CornerDownRight,
  FileText,
  GripVertical,
  List,
  type LucideIcon,
  Mail,
  QrCode,
  Table2,
} from 'lucide-react';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { Button as AriaButton, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LoggedLetter } from '../../../../shared/contract/api.ts';
import type { PieceKind } from '../../../../shared/document/bundle-cut.ts';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { senderFromHead } from '../../../../shared/register/from-letter.ts';
import { Button } from '../../../components/button.tsx';
import { PageButtons, type PageButtonsProps } from '../page-buttons.tsx';
import { AbsentParts } from './absent-parts.tsx';
import { flatNodes, type PieceNode } from './nodes.ts';
import { PieceMenu } from './piece-menu.tsx';
import type { Cutting } from './use-cutting.ts';
import { usePieceDrag } from './use-piece-drag.ts';
import type { PieceSteps } from './use-piece-steps.ts';

export type BundleTreeProps = PageButtonsProps & {
  readonly nodes: readonly PieceNode[];
  readonly letters: readonly ReadLetter[];
  readonly letterIndex: number | null;
  readonly logged: readonly LoggedLetter[];
  readonly dropped: readonly string[];
  readonly cutting: Cutting;
  readonly steps: PieceSteps;
  /** The piece whose menu is open. */
  readonly menu: string | null;
  readonly onMenu: (id: string | null) => void;
  readonly onLetter: (letter: ReadLetter) => void;
};

export function BundleTree(props: BundleTreeProps) {
  const { t } = useTranslation('review');
  const { nodes, cutting, steps } = props;
  const all = flatNodes(nodes);
  const drag = usePieceDrag(cutting.cut, steps, cutting.canCut);
  return (
    <Tree
      className="bundle-tree"
      aria-label={t('bundle.tree')}
      items={nodes}
      dependencies={[props]}
      expandedKeys={all.map(({ id }) => id)}
      dragAndDropHooks={drag}
    >
      {(node) => <PieceRow key={node.id} {...props} node={node} />}
    </Tree>
  );
}

function PieceRow(props: BundleTreeProps & { readonly node: PieceNode }) {
  const { node, steps, letterIndex, page, onPage } = props;
  const name = steps.nameOf(node.id);
  const isLogged = node.letter !== null && node.letter.index === letterIndex;
  return (
    <TreeItem
      id={node.id}
      textValue={name}
      className={isLogged ? 'node on' : 'node'}
      data-piece={node.id}
      data-shown={node.pages.includes(page) || undefined}
      onAction={() => onPage(node.piece.page)}
    >
      <TreeItemContent>
        <PieceBody {...props} name={name} isLogged={isLogged} />
      </TreeItemContent>
      {node.children.map((child) => (
        <PieceRow {...props} key={child.id} node={child} />
      ))}
    </TreeItem>
  );
}

type BodyProps = BundleTreeProps & {
  readonly node: PieceNode;
  readonly name: string;
  readonly isLogged: boolean;
};

function PieceBody(props: BodyProps) {
  const { t } = useTranslation('review');
  const { node, name, steps, page, menu, onMenu, cutting, letters } = props;
  const { letter, id } = node;
  const Icon = iconOf(node);
  return (
    <div className="node-body">
      <div className="node-name">
        <Icon aria-hidden="true" />
        <span className="grow clip2" title={name}>
          {name}
        </span>
        {cutting.canCut && (
          <span className="node-tools">
            <AriaButton slot="drag" className="btn quiet tiny square" aria-label={t('cut.drag', { name })}>
              <GripVertical aria-hidden="true" />
            </AriaButton>
            <PieceMenu
              {...{ node, name, page, steps }}
              isOpen={menu === id}
              onOpen={(isOpen) => onMenu(isOpen ? id : null)}
            />
          </span>
        )}
      </div>
      {letter !== null && letter.orgLines.length > 0 && (
        <span className="soft clip2" title={senderFromHead(letter.orgLines)}>
          {senderFromHead(letter.orgLines)} <span className="nb">{shortNumber(letter)}</span>
        </span>
      )}
      <OwnPresses>
        <PageButtons {...props} numbers={node.pages} />
      </OwnPresses>
      {letter !== null && <AbsentParts letter={letter} letters={letters} name={name} />}
      {letter !== null && <LetterState {...props} letter={letter} />}
    </div>
  );
}

/** Whether the letter has its number, is the one on the desk, or may be taken there. */
function LetterState(props: BodyProps & { readonly letter: ReadLetter }) {
  const { t } = useTranslation('review');
  const { node, letter, letters, logged, dropped, isLogged, onLetter } = props;
  const line = logged.find(({ letterIndex }) => letterIndex === letter.index);
  if (line !== undefined)
    return (
      <span className="small node-state row">
        <CircleCheck aria-hidden="true" /> {t('left.loggedAs', { number: line.written })}
      </span>
    );
  if (isLogged)
    return letters.length > 1 ? <span className="small node-state">{t('bundle.logged')}</span> : null;
  const isAnother = node.piece.under === null;
  return (
    <>
      {dropped.includes(node.id) && <span className="small soft">{t('left.dropped')}</span>}
      <OwnPresses>
        <Button size="small" tone="quiet" className="node-pick" onPress={() => onLetter(letter)}>
          {t(isAnother ? 'left.thisFirst' : 'bundle.logThis')}
        </Button>
      </OwnPresses>
    </>
  );
}

/** What is pressed in here is not also pressed on the row around it, which shows the first page. */
function OwnPresses({ children }: { readonly children: ReactNode }) {
  const keep = (event: SyntheticEvent) => event.stopPropagation();
  const keepPress = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing by itself
    <div onPointerDown={keep} onMouseDown={keep} onClick={keep} onKeyDown={keepPress} onKeyUp={keepPress}>
      {children}
    </div>
  );
}

const icons: Readonly<Record<Exclude<PieceKind, 'letter'>, LucideIcon>> = {
  list: List,
  table: Table2,
  schedule: CalendarClock,
  agenda: CalendarClock,
  form: FileText,
  manual: BookOpen,
  qr: QrCode,
  notice: FileText,
  order: FileText,
  other: FileText,
};

function iconOf({ piece }: PieceNode): LucideIcon {
  if (piece.kind !== 'letter') return icons[piece.kind];
  return piece.under === null ? Mail : CornerDownRight;
}

/** ว ๕๙๗๐: enough to tell two letters of one office apart. */
function shortNumber(letter: ReadLetter): string {
  return letter.number?.slice(letter.number.lastIndexOf('/') + 1) ?? '';
}
