/**
 * The letter as a message for the office's own mail program (.eml): nothing is sent from here. Subject and body say
 * what ภาคผนวก 7 of the regulation wants seen: urgency and subject; number, date, from and to.
 */
import MailComposer from 'nodemailer/lib/mail-composer';

export type Mail = {
  /** The prefix's own address; empty leaves the choice to the mail program. */
  readonly from: string;
  /** One recipient stands in To; several in Bcc, so that none sees the others'. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array };
};

export async function mailFile(mail: Mail): Promise<Uint8Array> {
  const [only] = mail.to;
  const node = new MailComposer({
    ...(mail.from !== '' && { from: mail.from }),
    ...(mail.to.length === 1 ? { to: only } : { bcc: [...mail.to] }),
    subject: mail.subject,
    text: mail.text,
    date: mail.date,
    // Outlook opens such a file as a message to be sent, not as one received.
    headers: { 'X-Unsent': '1' },
    attachments: [
      {
        filename: mail.attachment.name,
        content: Buffer.from(mail.attachment.bytes),
        contentType: 'application/pdf',
      },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  node.keepBcc = true;
  return new Uint8Array(await node.build());
}
