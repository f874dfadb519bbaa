/** From the pieces of a body to its text. */

/** The pieces as one. */
export const join = (pieces) => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
};

const decodeAs = (bytes, label, fatal) => new TextDecoder(label, { fatal }).decode(bytes);

/** The text of bytes in an encoding, and whether some of them are replaced. An unknown encoding is taken for UTF-8. */
export const decode = (bytes, label) => {
  try {
    return { _decoded: decodeAs(bytes, label, true), _isBroken: false };
  } catch (error) {
    // Bytes that an encoding does not have are a `TypeError`, an encoding that is not known is another one.
    return { _decoded: decodeAs(bytes, error instanceof RangeError ? "utf-8" : label), _isBroken: true };
  }
};
