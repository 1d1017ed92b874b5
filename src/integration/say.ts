/** Where long work tells how far it is, and what is wrong; lines end with their own line breaks. */
export interface Say {
  note: (text: string) => void;
  complain: (text: string) => void;
}
