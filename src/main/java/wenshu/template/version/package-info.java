/** Which version of a template a document was made with, and what differs between two versions. */
package wenshu.template.version;
