import { liveSomeLives } from '../../support/live-some-lives.ts';

liveSomeLives(200);
