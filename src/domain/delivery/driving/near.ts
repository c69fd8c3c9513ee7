const nearMetres = 500;
const nearSeconds = 300;

/** Whether a courier is so near that the customer may come to the door: by the way that is left, or by the time. Null: nobody knows. */
export const isNear = ({ metres, seconds }: Readonly<{ metres: number | null; seconds: number | null }>): boolean =>
  (metres !== null && metres <= nearMetres) || (seconds !== null && seconds <= nearSeconds);
