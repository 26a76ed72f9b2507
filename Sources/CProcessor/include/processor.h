// SPDX-License-Identifier: GPL-3.0-or-later
//
// Before everything else, the tool checks that this processor has the instructions that it was
// built for. One that was copied to an older machine says so and ends with status 70. There is
// nothing to call.
