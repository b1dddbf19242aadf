export interface Task {
  title: string;
  /** What else there is to know. */
  note?: string | undefined;
  href: string;
  /** How far it is; without it, that is not for whoever reads. */
  state?: string | undefined;
  kind: 'info' | 'success' | 'warning';
}

/**
 * What there is to do, with how far each is.
 *
 * @param name tells several lists of a page apart
 */
export function TaskList({ tasks, name = 'task' }: { tasks: Task[]; name?: string }) {
  return (
    <ol class="kern-task-list__list">
      {tasks.map(({ title, note, href, state, kind }, index) => {
        const id = `${name}-${index + 1}`;
        return (
          <li class="kern-task-list__item">
            <div class="kern-task-list__title">
              <a
                class="kern-link kern-link--stretched kern-task-list__content-wrapper"
                href={href}
                aria-describedby={state && id}
              >
                <span class="kern-number">{index + 1}</span>
                <span>
                  {title}
                  {note && <span class="pegel-task-note kern-body kern-body--small">{note}</span>}
                </span>
              </a>
            </div>
            {state && (
              <div class="kern-task-list__status">
                <span class={`kern-badge kern-badge--small kern-badge--${kind}`} id={id}>
                  <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true"></span>
                  <span class="kern-label">{state}</span>
                </span>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
