/** What the rules read out of a paper: its kind, its dates, its deadlines, its upper paper. */
package wenshu.check.reading;
