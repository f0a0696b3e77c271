/** What every page starts. Small: it is counted against the 12 KB that a page may send before anything is touched. */
import { startCopy } from './copy.ts';
import { startProgress } from './progress.ts';
import { startTerms } from './terms.ts';
import { startTheme } from './theme.ts';

startTheme();
startProgress();
startCopy();
startTerms();
