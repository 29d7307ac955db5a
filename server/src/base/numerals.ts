/** Chinese digits. */

/** 〇 to 九 and 十 as 0 to 10; -1 for any other character code. */
export function chineseDigit(code: number): number {
  switch (code) {
    case 0x3007:
    case 0x25cb: // ○ and other circles typed for 〇
    case 0x25ef:
    case 0xff2f:
    case 0x96f6:
      return 0;
    case 0x4e00:
      return 1;
    case 0x4e8c:
      return 2;
    case 0x4e09:
      return 3;
    case 0x56db:
      return 4;
    case 0x4e94:
      return 5;
    case 0x516d:
      return 6;
    case 0x4e03:
      return 7;
    case 0x516b:
      return 8;
    case 0x4e5d:
      return 9;
    case 0x5341:
      return 10;
    default:
      return -1;
  }
}
