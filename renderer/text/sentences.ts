/** Shape of a text file in the second language: the keys of the Thai one, every sentence a string. */
export type Sentences<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Sentences<Source[Key]>;
};
