/** Plain folders: readable names, lists as XLSX, and hashes that {@code sha512sum -c} reads. */
package wenshu.pack.folder;
