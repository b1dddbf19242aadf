import type { Scene } from '../../../support/scene.ts';
import type { Page } from '../../../support/visitor.ts';

/** A page in one of the states that somebody can find it in. */
export interface PageState {
  name: string;
  /** The route that answers with it, as the app of the respondents' pages registers it. */
  route: string;
  status: number;
  reach(scene: Scene): Promise<Page>;
}
