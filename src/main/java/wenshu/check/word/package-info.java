/** Papers as Word files: findings as comments, mendings as tracked changes (ECMA-376 part 1, 17.13). */
package wenshu.check.word;
