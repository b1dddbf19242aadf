import { handle } from 'hono/aws-lambda';
import { createAssetsApp } from './app.ts';

/** Stylesheets and fonts. */
export const handler = handle(createAssetsApp());
