/**
 * Who may call what, written down by hand and not taken from the contract: a new method fails here until somebody has
 * decided whose it is. Each block: roles, then the methods by room.
 */
import type { Role } from '../../shared/people/role.ts';

type Block = { readonly roles: readonly Role[]; readonly whileLocked?: true; readonly rooms: string };

const all: readonly Role[] = ['clerk', 'chief', 'officer', 'registrar', 'administrator', 'reader'];
const writers: readonly Role[] = ['clerk', 'chief', 'officer', 'registrar', 'administrator'];

const blocks: readonly Block[] = [
  // A locked program lets somebody in, and nothing else.
  {
    roles: all,
    whileLocked: true,
    rooms: `
      app: status
      people: status signIn lock recover printKey confirmKey
      vault: status unlock
    `,
  },
  // Looking, also for who only reads, and papers of what is seen.
  {
    roles: all,
    rooms: `
      backup: status
      correction: list
      deadline: board ofEntry print
      dispatch: list waiting
      evidence: status anchors print
      exchange: table checkRegister doubtsOnPaper matchScans scanStates listFile isEmpty
      group: list
      home: figures
      import: list get pagePicture compare
      keeping: list survey ofEntry rules lists get print printRegister
      letter: list get preview snapshots snapshot versions version docx pdf numberSheet
      letterFile: list
      loan: list print
      machine: check
      many: table list
      minute: waiting ofEntry
      number: years books report print export reservations
      office: get setLook
      outgoing: pdf mail envelopes labels
      output: deliver
      paper: print draftMinute minute
      people: present changeSecret
      phrase: list
      prefix: list
      receivedBook: list
      recipient: list preview
      register: list get chosen draftsAbout othersInFile print openPrint printPart printWhole export
      registerView: list
      retention: print
      sealed: seal isSealed
      search: entries count chain clerks saved
      secret: status stubs isWaiting
      series: list
      signatory: list
      stamp: propose make
      statistics: years report print export
      template: list check sample start drawing print
      trash: list
      undo: last
    `,
  },
  // Work with letters.
  {
    roles: writers,
    rooms: `
      backup: check
      correction: forget
      deadline: add change settle
      dispatch: tick note setDeadline wantAnswer
      evidence: check anchor
      exchange: attachScans attachUnread
      group: save remove
      import: start startText turnPage saveReview cut dropLetters retry readPages pause resume answerSecrecy discard keepBoth watched
      keeping: file store makeList decide setFacts step stepBack void
      letter: forward create save setState issue issueEach revise remove
      letterFile: add order remove
      loan: lend giveBack extend
      many: paper stop again
      minute: putForward takeBack
      number: reserve release extend giveFurther
      office: setPrinter
      paper: remind
      phrase: save remove order
      recipient: save remove addMany
      register: log addSent correct annotate annotateMany void
      registerView: save remove setColumns
      sealed: open handOut
      search: save remove
      secret: raise send
      signatory: save remove
      stamp: keep
      template: add remove write
      trash: restore
      undo: apply
      word: add remove
    `,
  },
  // A clerk enters what the chief wrote on paper.
  {
    roles: ['clerk', 'chief', 'officer'],
    rooms: `
      minute: decide
    `,
  },
  // Who did what and when, and where the copies lie.
  {
    roles: ['chief', 'officer', 'administrator'],
    rooms: `
      backup: list plan
      evidence: log people
    `,
  },
  // The regulation gives it to the head of the office.
  {
    roles: ['chief'],
    rooms: `
      keeping: approve
    `,
  },
  // What leaves nothing behind, and who acts for whom (never lent with the powers).
  {
    roles: ['chief', 'administrator'],
    rooms: `
      backup: make
      evidence: cancel
      import: erase
      keeping: destroy
      people: list actFor stopActing
      trash: remove
    `,
  },
  // The secret books.
  {
    roles: ['registrar'],
    rooms: `
      secret: setUp open shut stay columns saveColumns handOver list get take arrivals takeArrival drop register correct void lower pagePicture file print
    `,
  },
  // What concerns the whole office.
  {
    roles: ['administrator'],
    rooms: `
      backup: compare restore keep checkFolder chooseFolder chooseSecond tryPassphrase find
      exchange: takeOver archive stop openArchive useArchive
      import: checkWatched watch
      keeping: saveRules
      machine: diagnostics seeOpenDisk
      number: close
      office: save setGaruda loadSample removeSample
      people: begin newKey save remove plan end
      prefix: save remove
      receivedBook: save saveFormat remove
      retention: list erase
      series: setNext
      update: status choose look save
      vault: make printKey seal unseal
    `,
  },
];

function methodsOf({ rooms }: Block): readonly string[] {
  return rooms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [room = '', names = ''] = line.trim().split(': ');
      return names.split(' ').map((name) => `${room}.${name}`);
    });
}

/** Every method that is written down, once for each time. */
export const decidedMethods: readonly string[] = blocks.flatMap(methodsOf);

/** What somebody with this role alone may call. */
export function theirs(who: Role | 'locked'): ReadonlySet<string> {
  const held = (block: Block) => (who === 'locked' ? block.whileLocked === true : block.roles.includes(who));
  return new Set(blocks.filter(held).flatMap(methodsOf));
}
