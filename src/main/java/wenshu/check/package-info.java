/** The format and wording rules over a paper: what is at fault, where, after which clause, and how it is mended. */
package wenshu.check;
