/**
 * What rooms ask of files that came from elsewhere and are no import: tables, Word files, emblems, PDFs to stamp or to
 * send on. Each is opened in the process of parsers; the room gets what was found, or the error that the parser gave.
 */
import type { AppError, CodedError } from '../../shared/contract/errors.ts';
import type { TemplateCheck, TemplateDrawing, TemplateField } from '../../shared/letter/template.ts';

type Bytes = Uint8Array;
type Place = { readonly x: number; readonly y: number };
type Extent = { readonly width: number; readonly height: number };

export type ForeignWork = {
  readonly table: { readonly asked: { bytes: Bytes }; readonly found: readonly (readonly string[])[] };
  readonly templateCheck: { readonly asked: { bytes: Bytes; name: string }; readonly found: TemplateCheck };
  /** Packed anew: nothing is in it that was not looked at. */
  readonly templateSound: { readonly asked: { bytes: Bytes }; readonly found: Bytes };
  readonly templateDrawing: {
    readonly asked: { bytes: Bytes };
    readonly found: { bytes: Bytes } & Pick<TemplateDrawing, 'hasTextBoxes' | 'headsDiffer'>;
  };
  /** `letter`: what is printed beside the fields' own values. */
  readonly templateFill: {
    readonly asked: {
      bytes: Bytes;
      template: {
        readonly fields: readonly TemplateField[];
        readonly values: Readonly<Record<string, string>>;
      };
      letter: object;
    };
    readonly found: Bytes;
  };
  readonly garuda: { readonly asked: { bytes: Bytes }; readonly found: Bytes };
  readonly stamp: {
    readonly asked: {
      bytes: Bytes;
      marks: Bytes;
      onto: { page: number; turn: 0 | 90 | 180 | 270; places: readonly Place[] };
    };
    readonly found: Bytes;
  };
  readonly pictureToStamp: {
    readonly asked: { bytes: Bytes; marks: Bytes; size: Extent; places: readonly Place[] };
    readonly found: Bytes;
  };
  readonly ink: {
    readonly asked: { bytes: Bytes; page: Extent };
    readonly found: readonly (Place & Extent)[];
  };
  readonly post: {
    readonly asked: {
      parts: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Bytes }[];
      title: string;
    };
    readonly found: { readonly bytes: Bytes; readonly pages: number };
  };
};

export type ForeignTask = {
  readonly [Name in keyof ForeignWork]: { readonly name: Name; readonly asked: ForeignWork[Name]['asked'] };
}[keyof ForeignWork];

/** An error that a parser means for a person crosses as data. */
export type ForeignAnswer = { readonly found: unknown } | { readonly refused: CodedError };

export type ForeignFiles = {
  /** Throws what the parser throws as an `AppError`, and `otherwise` when the file ended, hung or broke its parser. */
  ask<Name extends keyof ForeignWork>(
    name: Name,
    asked: ForeignWork[Name]['asked'],
    otherwise: AppError,
  ): Promise<ForeignWork[Name]['found']>;
  close(): Promise<void>;
};
