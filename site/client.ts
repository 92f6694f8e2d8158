// The one script of public pages. Search itself loads when somebody is about to search.
import './article/reading-position.ts';
import './article/vote/open-vote.ts';
import './hours/open-hours.ts';
import './search/open-search.ts';
