/** What every kind of package has in common: what it carries of a record, how it is written whole and checked whole. */
package wenshu.pack.parcel;
