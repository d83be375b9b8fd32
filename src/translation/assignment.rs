//! The best one-to-one assignment (Kuhn 1955, Munkres 1957).
//!
//! Time: cubic in rows and columns up to `MAX_OPTIMAL_ROWS`; beyond, the pairs are taken greedily, the best first.
//! Space: linear up to there, then quadratic.

use crate::strings::gather::Gather;
use crate::strings::sort::Order;

/// Rows or columns up to which the assignment is optimal; longer ones are linked greedily.
const MAX_OPTIMAL_ROWS: usize = 80;

/// Each row's column in the assignment of the greatest sum of values; a value of 0 is not a pair.
pub(crate) fn assignment(rows: usize, columns: usize, value: &dyn Fn(usize, usize) -> i64) -> Vec<Option<usize>> {
    if rows.max(columns) > MAX_OPTIMAL_ROWS {
        return greedy(rows, columns, value);
    }
    if rows > columns {
        let mut partners = vec![None; rows];
        for (column, row) in assignment(columns, rows, &|c, r| value(r, c)).into_iter().enumerate() {
            row.into_iter().for_each(|row| partners[row] = Some(column));
        }
        return partners;
    }
    // Shortest augmenting paths with potentials; row and column 0 are sentinels.
    let (mut u, mut v) = (vec![0_i64; rows + 1], vec![0_i64; columns + 1]);
    let mut row_of = vec![0; columns + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut column = 0;
        let (mut least, mut way) = (vec![i64::MAX; columns + 1], vec![0; columns + 1]);
        let mut done = vec![false; columns + 1];
        loop {
            done[column] = true;
            let (from, mut delta, mut next) = (row_of[column], i64::MAX, 0);
            for other in (1..=columns).filter(|&other| !done[other]) {
                let reduced = -value(from - 1, other - 1) - u[from] - v[other];
                if reduced < least[other] {
                    (least[other], way[other]) = (reduced, column);
                }
                if least[other] < delta {
                    (delta, next) = (least[other], other);
                }
            }
            for other in 0..=columns {
                if done[other] {
                    u[row_of[other]] += delta;
                    v[other] -= delta;
                } else if least[other] < i64::MAX {
                    least[other] -= delta;
                }
            }
            column = next;
            if row_of[column] == 0 {
                break;
            }
        }
        while column != 0 {
            row_of[column] = row_of[way[column]];
            column = way[column];
        }
    }
    let mut partners = vec![None; rows];
    for (column, &row) in row_of.iter().enumerate().skip(1) {
        if row > 0 && value(row - 1, column - 1) > 0 {
            partners[row - 1] = Some(column - 1);
        }
    }
    partners
}

fn greedy(rows: usize, columns: usize, value: &dyn Fn(usize, usize) -> i64) -> Vec<Option<usize>> {
    let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let mut cells: Vec<(i64, usize, usize)> =
        cells.map(|(row, column)| (value(row, column), row, column)).filter(|cell| cell.0 > 0).gather();
    cells.order_by_key(|&(value, row, column)| (std::cmp::Reverse(value), row, column));
    let (mut partners, mut taken) = (vec![None; rows], vec![false; columns]);
    for (_, row, column) in cells {
        if partners[row].is_none() && !taken[column] {
            (partners[row], taken[column]) = (Some(column), true);
        }
    }
    partners
}
