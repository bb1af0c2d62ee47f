/** Pictures in a document: in the line of a paragraph, or at a fixed place of the sheet. */
import { emu } from '../page-style.ts';
import { escaped } from './xml.ts';

export type Drawn = {
  /** Relationship of the part that holds the drawing. */
  readonly relation: string;
  /** Unlike any other drawing's in the document. */
  readonly id: number;
  readonly name: string;
  readonly widthCm: number;
  readonly heightCm: number;
};

export function inlineXml(drawn: Drawn): string {
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${insides(drawn)}</wp:inline></w:drawing></w:r>`;
}

/** `left` null: in the middle of the sheet. Floats over the page, so that no text moves when it comes or goes. */
export function anchorXml(drawn: Drawn, leftCm: number | null, topCm: number): string {
  const across =
    leftCm === null ? '<wp:align>center</wp:align>' : `<wp:posOffset>${emu(leftCm)}</wp:posOffset>`;
  return [
    '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="0"',
    ' behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>',
    `<wp:positionH relativeFrom="page">${across}</wp:positionH>`,
    `<wp:positionV relativeFrom="page"><wp:posOffset>${emu(topCm)}</wp:posOffset></wp:positionV>`,
    insides(drawn, '<wp:wrapNone/>'),
    '</wp:anchor></w:drawing></w:r>',
  ].join('');
}

function insides({ relation, id, name, widthCm, heightCm }: Drawn, wrap = ''): string {
  const size = `cx="${emu(widthCm)}" cy="${emu(heightCm)}"`;
  const title = `id="${id}" name="${escaped(name)}" descr="${escaped(name)}"`;
  return [
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>${wrap}<wp:docPr ${title}/>`,
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr ${title}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>',
    '</pic:pic></a:graphicData></a:graphic>',
  ].join('');
}
