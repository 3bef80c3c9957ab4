/** Rows that name a person. */
export interface PersonRecords {
  /** Records of reviews that the person made or transferred. */
  attestations: number;
  /** Links between entities and guides that the person made. */
  links: number;
  /** Reminders that the person sent. */
  reminders: number;
  /** Comments and notes among them, which may hold anything. */
  comments: number;
}

/** A person, and what is put in their place. */
export interface Replacement {
  ref: string;
  pseudonym: { ref: string; name: string };
}

/** All that names people. */
export interface PersonStore {
  /** @param options - `ref`: entity ref of a User, in any case */
  count(options: { ref: string }): Promise<PersonRecords>;
  /** Whether anybody has this entity ref. */
  isTaken(options: { ref: string }): Promise<boolean>;
  /** Puts a pseudonym in the person's place everywhere; all or nothing. */
  replace(options: Replacement): Promise<PersonRecords>;
}
