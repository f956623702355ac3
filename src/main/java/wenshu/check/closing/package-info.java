/** Rules for what stands round the text: attachments, signing, colophon. */
package wenshu.check.closing;
