/** Finding, as a clerk sees it: who a person of past years was, saved searches, hits as a spreadsheet. */
package wenshu.finder;
