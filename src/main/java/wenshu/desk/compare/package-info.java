/** Two or three states of a text held against each other. */
package wenshu.desk.compare;
