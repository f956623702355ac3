/** Working days after the State Council's holiday notices; what no notice says yet is unknown, never guessed. */
package wenshu.calendar;
