/** What a clerk types into two customer files and does not save: a new one, and the address of one that is there. */
export const typedCustomers = {
  fresh: { name: '庚辛實業（問全名）', address: '高雄市？？' },
  stored: { name: '甲乙電子工業股份有限公司', address: '臺中市西屯區工業區一路 8 號' },
} as const;
