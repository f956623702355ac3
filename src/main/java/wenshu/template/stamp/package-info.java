/** What a document remembers of its template. */
package wenshu.template.stamp;
