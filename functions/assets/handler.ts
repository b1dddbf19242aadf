import { toHandler } from '../web/lambda.ts';
import { createAssetsApp } from './app.ts';

/** Stylesheets and fonts. */
export const handler = toHandler(createAssetsApp());
