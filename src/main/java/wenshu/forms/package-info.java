/**
 * Printing forms: how much fits into each box of the page, forms by the hundred, the mark that ties a sheet of paper to
 * its data, and the comparison of the two.
 */
package wenshu.forms;
