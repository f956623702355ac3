/** The register of issued papers (发文登记簿): the numbers, each given once. */
package wenshu.register;
