/** What can be concluded about a file from where it lay, what it is called and what stands in it. */
package wenshu.intake.guess;
