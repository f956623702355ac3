/** The pages of the register of issued papers. */
package wenshu.web.register;
