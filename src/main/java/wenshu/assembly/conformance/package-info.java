/** Papers of every layout and length, measured clause by clause in their PDF and in their DOCX. */
package wenshu.assembly.conformance;
