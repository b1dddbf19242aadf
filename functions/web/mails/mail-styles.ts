/** Of a link: on white it has a contrast of 7 : 1. */
const blue = '#1a4f9c';
const ink = '#1a1a1a';
/** Of what is small: on white it has a contrast of 8 : 1. */
const grey = '#484848';

const font = 'font-family:Arial,Helvetica,sans-serif';
const body = `${font};font-size:16px;line-height:24px;color:${ink}`;
const small = `${font};font-size:14px;line-height:20px;color:${grey}`;

/** The styles of messages, each on its own element: many programs know no others. */
export const styles = {
  page: `margin:0;padding:0;background-color:#ffffff;${body}`,
  preview: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  column: 'display:block;max-width:600px;margin:0 auto;padding:24px 16px',
  title: `${font};font-size:24px;line-height:32px;font-weight:bold;margin:0 0 16px;overflow-wrap:anywhere`,
  heading: `${font};font-size:18px;line-height:26px;font-weight:bold;margin:32px 0 8px`,
  unit: `${font};font-size:16px;line-height:24px;font-weight:bold;margin:24px 0 4px;overflow-wrap:anywhere`,
  paragraph: 'margin:0 0 16px;overflow-wrap:anywhere',
  list: 'margin:0 0 16px;padding:0 0 0 24px',
  item: 'margin:0 0 8px;overflow-wrap:anywhere',
  action: 'margin:24px 0 8px',
  button: `display:inline-block;background-color:${blue};border:2px solid ${blue};border-radius:4px;padding:10px 18px;color:#ffffff;font-weight:bold;text-decoration:none;overflow-wrap:anywhere`,
  link: `color:${blue};font-weight:bold;text-decoration:underline`,
  unitFacts: 'margin:0 0 4px;overflow-wrap:anywhere',
  unitLink: 'margin:0 0 4px;overflow-wrap:anywhere',
  address: `${small};margin:0 0 24px;word-break:break-all`,
  notice: `margin:0 0 24px;padding:12px 16px;border:2px solid ${ink};overflow-wrap:anywhere`,
  imprint: `${small};margin:32px 0 0;padding:16px 0 0;border-top:1px solid #767676;overflow-wrap:anywhere`,
} as const;

/** For programs that can: the same on a dark ground. */
export const darkStyle = `@media (prefers-color-scheme: dark) {
.page { background-color: #1a1a1a !important; color: #f2f2f2 !important; }
.link { color: #9cc3ff !important; }
.button { background-color: #9cc3ff !important; border-color: #9cc3ff !important; color: #1a1a1a !important; }
.address, .imprint { color: #d0d0d0 !important; }
.notice { border-color: #f2f2f2 !important; }
}`;
