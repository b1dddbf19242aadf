import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

const app = new Hono();
app.get('/', (c) => c.text('Hello'));

/** The least that a function which answers requests can be. */
export const handler = handle(app);
