/** Papers on their way from the draft to the archive: what is stored of it, and how they are issued. */
package wenshu.signoff;
