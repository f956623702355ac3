/** Official papers of any origin taken apart into their elements (GB/T 9704-2012, 7). */
package wenshu.paper;
