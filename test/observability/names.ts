export const RECORDED_NAMES = [];
