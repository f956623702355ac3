/** Rules of layout, measured on the real page (GB/T 9704-2012). */
package wenshu.check.layout;
