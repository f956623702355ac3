/** The steps of a paper from the draft to the archive, and who may take which: plain values, no storage. */
package wenshu.signoff.flow;
