/** Rules that hold the facts of a paper against each other and against the world: dates, figures, contacts, conduct. */
package wenshu.check.fact;
