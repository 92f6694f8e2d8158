/** Address of the writer's report below the base path; it takes `path`, that of a page, and answers in development only. */
export const reportPath = '/__writer/report';

/** Sent to open pages when the files as they stand have other problems than before. */
export const problemsEvent = 'tanggap:problems';
