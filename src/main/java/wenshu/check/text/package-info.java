/** Rules that need only the words. */
package wenshu.check.text;
