/** All families of rules put together. */
package wenshu.check.suite;
