/** The pages for taking in many files at once. */
package wenshu.web.intake;
