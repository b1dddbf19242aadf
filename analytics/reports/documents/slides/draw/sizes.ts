/** Of the small lines on a slide, in points. */
export const footSize = 10;
export const captionSize = 11;
