/** Puts the mendings of findings into effect: in a draft, in a text file; each listed and each undone by itself. */
package wenshu.check.mend;
