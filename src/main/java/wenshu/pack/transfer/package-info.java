/** Records on their way out of the archive as packages, and in again. */
package wenshu.pack.transfer;
